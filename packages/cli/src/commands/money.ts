import { Command } from '@commander-js/extra-typings';

/** The group `money`; its subcommands are adopted by the program, as those of `candidate` are. */
export const moneyCommand = () => new Command('money').helpCommand(false).description('taxes and loans, line by line');
